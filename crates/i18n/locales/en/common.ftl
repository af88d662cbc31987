# The language's own name.
language-name = English
private-person = A private person
