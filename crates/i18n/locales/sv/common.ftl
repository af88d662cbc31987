# The language's own name.
language-name = Svenska
private-person = En privatperson
