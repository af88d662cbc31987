### Text som har lästs ur bilagor.

attachment-read = Läs texten i bilagan
# $name (String) - the file's name
attachment-read-of = av { $name }
attachment-by-machine = Texten är utläst maskinellt ur filen, utan bilder och utseende. Det är originalet som gäller.
attachment-cut = Texten är avkortad här. Läs resten i originalet.
attachment-picture = Bild av text: ingen text gick att läsa ut. Läs den i originalet.
attachment-protected = Texten gick inte att läsa ut: filen är låst med lösenord.
attachment-damaged = Texten gick inte att läsa ut: filen är skadad.
attachment-too-demanding = Texten gick inte att läsa ut: filen är för stor eller för invecklad.
attachment-waiting = Texten läses ut. Ladda om sidan om en stund.
