-- What someone here has marked as concerning economic consequences (R-7): a question with all its answers, or one view.
CREATE TABLE economic_mark (
    referral TEXT NOT NULL REFERENCES referral (id),
    subject  TEXT NOT NULL,                       -- id of a question or a contribution
    at       TEXT NOT NULL,
    marked_by TEXT,
    PRIMARY KEY (referral, subject)
);
