# The language's own name.
language-name = Suomi
private-person = Yksityishenkilö
