### The entry that an organisation keeps itself: the link to it, the cases at the officials' desk, the mails.

entry-is-yours = Is this your organisation?
entry-correct = Correct its details
entry-confirmed-on = The organisation confirmed the details in { $month }.
entry-never-confirmed = The organisation has not confirmed the details itself.
entry-sign-up = Sign up a new organisation

entry-door-title = Correct the details of { $name }
entry-door-lede = You need no account. We send a link to an address of the organisation that we already have. Whoever opens the link can make changes.
entry-door-which = Where shall we send the link?
entry-door-which-hint = We show only a part of the address. Whoever reads mail there will know it.
entry-door-bounced = The latest mail to the organisation’s address came back. If you cannot reach it, ask to take over.
entry-door-send-hint = The link works for { $hours } hours and can be used once.
entry-door-send = Send the link
entry-door-none = We have no address that reaches the organisation.
entry-door-other = Can you not reach any of the addresses?
entry-door-yours = Do you speak for the organisation?
entry-door-take-over = Ask to take over
entry-sent-title = Check the organisation’s mail
entry-sent-lede = We are sending a link that works for { $hours } hours.
entry-sent-more = Has it not come within half an hour? Check the junk mail. If the organisation has had several links today, we send no more until tomorrow.
entry-mail-sent-title = Check your mail
entry-mail-sent-lede = We are sending a mail with a link. Open it and confirm. If you do not within { $days } days, what you wrote is erased.
entry-mail-sent-more = Has it not come within half an hour? Check the junk mail, and that you wrote the right address. If the address has had several such mails today, we send no more until tomorrow.

entry-take-title = Take over the details of { $name }
entry-take-lede = Do you have a new address, or has whoever read the mail left? Tell us who you are. We check it before anything is changed. First you get a mail with a link where you confirm your address, within { $days } days.
entry-person = Your name
entry-role = Your role in the organisation
entry-role-hint = For instance chair or secretary.
entry-email = E-mail address
entry-take-email-hint = It becomes the organisation’s address if we approve. Preferably one that belongs to the function, such as chair@ or office@.
entry-how = How can we check it?
entry-how-hint = For instance where the minutes of the annual meeting are, or a telephone number on your website. Write no personal identity numbers.
entry-take-button = Send
entry-erased-after = Your name, your address and what you wrote are erased { $days } days after the case is decided. What we decide is kept.

entry-new-title = Sign up a new organisation
entry-new-lede = For associations, foundations, faith communities and networks, with or without an organisation number. First you get a mail with a link where you confirm, within { $days } days. Then we look at it. Nothing is shown to others before we have approved it.
entry-new-about = About the organisation
entry-new-name = Name
entry-new-number = Organisation number
entry-new-number-hint = Ten digits, such as 802000-3292. Leave it empty if you have none.
entry-new-kind = Type
entry-new-seat = Municipality
entry-new-seat-hint = The municipality where you have your seat or are mostly active, such as Ale.
entry-new-contact = The organisation’s e-mail address
entry-new-contact-hint = The address of a function, not of a private person. It is not shown to everyone.
entry-new-website = Website
entry-new-description = What do you do?
entry-new-description-hint = A few sentences. Do not write about individuals.
entry-new-you = About you
entry-new-email-hint = This is where we send the link and our answer.
entry-new-how-hint = May be left empty. For instance a website where you are presented.
entry-new-button = Send

entry-case-title-take-over = Confirm that you want to take over the details
entry-case-title-sign-up = Confirm the new organisation
entry-case-lede = Press the button if you wrote this. Then it goes on to us.
entry-case-not = Is it not you? Close the page. Then nothing happens, and what was written is erased within { $days } days.
entry-case-alike = Is it one of these?
entry-case-alike-hint = They are in the register already. If one of them is yours, correct its details instead.
entry-case-none = No, it is none of them
entry-case-button-take-over = Yes, send it to you
entry-case-button-sign-up = Yes, sign up the organisation
entry-case-received-title = Thank you, we have received it
entry-case-received = A coordinator here looks at it. You get a mail with our answer.
entry-no-link-title = The link no longer works
entry-no-link = It may be too old, or used already. Find the organisation and ask for a new link.
entry-no-link-find = Find organisations

entry-open-title = The details of { $name }
entry-open-lede = Press the button to see and correct the details in this browser. The link can be used only once.
entry-open-hint = The page stays open for { $hours } hours.
entry-open-button = Show the details

entry-right-title = Are the details of { $name } right?
entry-right-button = Yes, all is right
entry-right-correct = No, correct the details
entry-right-changed = The details have changed since the page was opened. Please read them again.
entry-right-done-title = Thank you for your help
entry-right-done = We have noted that the details are right. We ask again in { $months } months.

entry-desk-title = Cases about organisations
entry-desk-lede = Organisations that want to be in the register, change their address or change their name.
entry-desk-waiting =
    { $count ->
        [0] Nothing waits
        [one] 1 case waits
       *[other] { $count } cases wait
    }
entry-desk-decided = Decided
entry-desk-empty = No case waits.
entry-kind-take-over = Take over the details
entry-kind-sign-up = New organisation
entry-kind-rename = New name, other name or number
entry-state-unconfirmed = Not confirmed
entry-state-waiting = Waits
entry-state-approved = Approved
entry-state-declined = Declined
entry-case-asked-by = Who asks
entry-case-nobody = This has been erased
entry-case-stands = What stands in the register
entry-case-asks = What is proposed
entry-case-told = What was sent in
entry-case-alike-desk = May be one of these
entry-case-alike-none = None in the register is like it.
entry-case-approve = Approve
entry-case-approve-take-over = The address becomes the organisation’s, and a link is sent there. Links that were sent to the old address stop working. The old address is told.
entry-case-approve-sign-up = The organisation is shown in the register, and whoever signed it up gets a link to its details.
entry-case-approve-rename = The name, other names and number become what is proposed. If the organisation changes its name, the old one is kept as a former name.
entry-case-decline = Decline
entry-case-reason = Reason
entry-case-reason-hint = Is sent to whoever asked.
entry-case-read-first = Check it in another way than through whoever asks, such as on the organisation’s website or in the minutes.
entry-case-conflict = Somebody else has changed the case. Please read it again.
entry-case-decided-on = Decided { $when }
entry-case-came = Came { $when }
entry-standing = How current the details are
entry-standing-never = Never confirmed by the organisation
entry-standing-confirmed = Confirmed by the organisation { $day }
entry-standing-asked = We asked { $day }
entry-standing-silent = Not confirmed: we asked { $day } and have reminded
entry-standing-bounced = The address does not work: a mail came back { $day }

entry-fact-name = Name
entry-fact-aliases = Other names
entry-fact-email = E-mail address
entry-fact-postal = Postal address
entry-fact-language = Language
entry-fact-channel = Preferably reached by
entry-fact-target-groups = Target groups
entry-fact-description = Description
entry-fact-members = Number of members
entry-fact-contacts = Contact points
entry-fact-interests = Wants to be asked about
entry-fact-access-needs = Access needs
entry-channel-mail = E-mail
entry-channel-post = Letter
entry-channel-phone = Telephone

entry-mail-link-subject = Link to the details of { $name }
entry-mail-link-intro = Somebody has asked for a link to see and correct the details of { $name } at { $site }.
entry-mail-link-button = Open the details
entry-mail-link-valid = The link works for { $hours } hours and can be used once. Do not forward it: whoever has it can make changes.
entry-mail-link-else = If nobody at your organisation asked for it, you need not do anything.
entry-mail-confirm-subject = Confirm your address at { $site }
entry-mail-confirm-take-over = Somebody has written this address to take over the details of an organisation at { $site }.
entry-mail-confirm-sign-up = Somebody has written this address to sign up an organisation at { $site }.
entry-mail-confirm-button = Read and confirm
entry-mail-confirm-else = Is it not you? Do nothing. Then all is erased within { $days } days.
entry-mail-saved-subject = The details of { $name } have been changed
entry-mail-saved-intro = Whoever opened the link to { $name } at { $site } has saved the details. This was changed:
entry-mail-saved-else = Was it not you? Answer this mail, and we will help you.
entry-mail-asked-subject = Somebody wants to take over the details of { $name }
entry-mail-asked-intro = Somebody who cannot reach this address has asked { $site } to speak for { $name }. We check it before anything is changed.
entry-mail-asked-else = Is it wrong? Answer this mail as soon as you can.
entry-mail-taken-subject = { $name } has a new address with us
entry-mail-taken-intro = { $site } has approved that another address holds for { $name }. This address is no longer used.
entry-mail-approved-subject = Approved: { $name }
entry-mail-declined-subject = Answer about { $name }
entry-mail-approved-take-over = We have approved that you speak for { $name }. Your address is now the organisation’s address with us.
entry-mail-approved-sign-up = { $name } is now in our register.
entry-mail-approved-rename = The name or number that was proposed has been taken in. The organisation is called { $name } with us.
entry-mail-approved-link = Open the link within { $days } days to see the details and add to them.
entry-mail-declined-take-over = We have not approved that you take over the details of { $name }.
entry-mail-declined-sign-up = We have not taken { $name } into our register.
entry-mail-declined-rename = We have not taken in the name or number that was proposed for { $name }.
entry-mail-declined-reason = The reason
entry-mail-declined-else = Answer this mail if you think that it is wrong.
entry-mail-yearly-subject = Are the details of { $name } right?
entry-mail-reminder-subject = Reminder: are the details of { $name } right?
entry-mail-yearly-intro = This is how { $name } stands in the register of { $site }:
entry-mail-yearly-button = All is right
entry-mail-yearly-correct = Correct the details
entry-mail-yearly-valid = The links work for { $days } days. Do not forward them: whoever has them can make changes.
entry-message-link = Link to an organisation’s details
entry-message-confirm = Question whether somebody wrote about an organisation
entry-message-notice = Notice about an organisation’s details
entry-message-decided = Answer in a case about an organisation
entry-message-yearly = Question whether an organisation’s details are right

entry-edit-lede = Read it through, change what is wrong and save. What you write goes before other lists that we read in.
entry-edit-sources = Where the details come from
entry-edit-lists = Lists that we have read
entry-edit-said = What you have said yourselves
entry-edit-said-nothing = Nothing yet
entry-edit-waiting = A new name or number waits for us to approve it.
entry-part-hint = Press a heading to see and change what is there. Everything is saved with the button at the bottom.
entry-part-public = Name, seat, website, type and what you do
entry-part-contacts =
    { $count ->
        [0] None
       *[other] { $count } in the register
    }
entry-part-mandates =
    { $count ->
        [0] None
        [one] 1 person
       *[other] { $count } people
    }
entry-part-relations =
    { $count ->
        [0] None
        [one] 1 organisation
       *[other] { $count } organisations
    }
entry-part-private = Address, language, area, members and description
entry-part-interests =
    { $count ->
        [0] Nothing chosen
        [one] 1 choice
       *[other] { $count } choices
    }
entry-edit-public = What everyone sees
entry-edit-public-hint = Is shown on the web and in open data.
entry-edit-name-hint = A new name holds when we have approved it.
entry-edit-number-hint = Ten digits, such as 802000-3292. A new number holds when we have approved it.
entry-edit-aliases-hint = One on each line: abbreviations and other names that you go by. A new one is shown when we have approved it. What you take away goes at once.
entry-edit-said-hint = Choose only what you want to say of yourselves.
entry-edit-contacts-hint = Begin with the function. The address of a function is often enough: then no name is needed. Contact points are shown to everyone only if you tick it.
entry-edit-from = Source: { $source }
entry-edit-ends = Holds no longer
entry-edit-new-contact = New contact point { $n }
entry-edit-consent = The person has agreed to the name or own address being kept
entry-edit-private = What only we see
entry-edit-private-hint = Is not shown on the web, but is a public document with us.
entry-edit-email-hint = The address of a function, not of a private person. Links and questions go here. If you change it, we tell both the old and the new address.
entry-channel-any = Nothing in particular
entry-edit-interests-hint = We ask you more often about what you choose. Leave it empty if you want to be asked about all that concerns you.
entry-edit-subjects = Subjects
entry-edit-subjects-hint = A word or a few on each line, such as Public transport.
entry-edit-groups = Target groups
entry-edit-places = Places
entry-edit-save-hint = When you save, you say that the details are right. We mail the organisation’s addresses what was changed.
entry-edit-save = Save, the details are right
entry-edit-close = Close in this browser
entry-done-title = The details are saved
entry-done-lede = We have mailed the organisation’s addresses.
entry-done-same = Nothing was changed. We have noted that the details are right.
entry-done-changed = This was changed
entry-done-again = Change more
entry-closed-title = The details are closed
entry-closed = Ask for a new link if you want to change more.
entry-case-alike-rename = Others that have the name or number, or are like it
entry-case-to-entry = Open the organisation’s page
entry-case-person = Who asks
entry-case-role = Role in the organisation
entry-case-email = Address
entry-case-how = How it can be checked
