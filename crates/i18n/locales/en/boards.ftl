### When the authority’s own boards meet, and which can answer in time.

boards-title = The boards’ meetings
boards-lede = A board answers by a decision at a meeting. This is when the authority’s own boards meet.
boards-empty = No organisation is entered as an own board. The kind is chosen on the organisation’s page.
boards-board = Board
boards-coming = Coming meetings
boards-none = No meetings entered
boards-days = Meeting days
boards-days-hint = One day per row: 2024-03-12. What stands here replaces what was there.
boards-file = Or add from a calendar file
boards-file-hint = An iCalendar file (.ics). Each meeting must stand by itself; rules of repetition are not read.
boards-saved = The meeting days are saved.
# $row (Number) - row
# $text (String) - what it says
boards-no-day = Row { $row } names no day: { $text }
boards-referral-title = Can the boards answer in time?
# $prepare (Number) - days
# $answer (Number) - days
boards-referral-lede = Counting { $prepare } days to prepare the matter and send out the papers before a meeting, and { $answer } days after it until the answer is here.
boards-referral-none = None of the authority’s own boards is on the list as an organisation known.
boards-last-day = Last day
boards-meeting = First possible meeting
boards-can = In time
boards-in-time = In time
boards-too-late = Not in time
boards-no-later = No later meeting entered
# $day (String) - day
boards-give = Give time until { $day }
boards-given = The board has a last day of its own.
# $name (String) - board
# $meeting (String) - day
# $day (String) - day
boards-warns = { $name } cannot decide before the last day: the first possible meeting is { $meeting }, and the answer can be here { $day }.
# $name (String) - board
# $meeting (String) - day
boards-decides = { $name } can decide on { $meeting }.
boards-see = See the boards’ meetings
# $day (String) - day
boards-own-last-day = Own last day: { $day }
