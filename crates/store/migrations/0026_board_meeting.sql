-- When the authority's own boards meet. A board is an organisation of the kind own_unit.
CREATE TABLE board_meeting (
    organisation TEXT NOT NULL REFERENCES organisation (id),
    day          TEXT NOT NULL,
    PRIMARY KEY (organisation, day)
);
CREATE INDEX board_meeting_day ON board_meeting (day);
