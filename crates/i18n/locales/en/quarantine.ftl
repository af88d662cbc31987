### Files that are dangerous to open.

quarantine-tag = In quarantine
quarantine-why = Dangerous to open: { $why }.
quarantine-within = { $why } ({ $place })
quarantine-reason-program = it is a program
quarantine-reason-script = it contains scripts or commands
quarantine-reason-shortcut = it leads somewhere else
quarantine-reason-macro = it contains macros
quarantine-reason-locked = it is locked with a password, so nobody can see what it contains
quarantine-reason-page = it is a web page that asks for details or loads other things
quarantine-reason-embedded = it hides another file
quarantine-reason-archive = it is an archive that cannot be looked into
quarantine-reason-disguised = its name hides what it is
quarantine-reason-mail = An attachment is in quarantine: it is dangerous to open.
quarantine-refused = The file is in quarantine because it is dangerous to open. A registrar can fetch it.
quarantine-upload = The file { $name } may be dangerous to open: it contains macros, scripts or another file. Save it again without them, preferably as PDF, and send it again.
quarantine-title = Fetch a file that is in quarantine
quarantine-mail = The whole e-mail, as it came
quarantine-lede = The file is kept as it came, and belongs to the matter. It is never put on the web and never sent on.
quarantine-warning = Do not open it on an ordinary computer. Fetch it only if you must, and ask IT security first. That you fetched it is written in the log.
quarantine-file = File
quarantine-danger = Why
quarantine-fetch = I understand, fetch the file
quarantine-back = Go back without fetching
quarantine-only-registrar = Only a registrar can fetch the file. Contact the registrar if you need it.
quarantine-not-published = { $name } is in quarantine and cannot be shown on the web.
