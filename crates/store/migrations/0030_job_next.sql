-- Which jobs come next: in the order in which they are taken, so that none are sorted however many wait.
DROP INDEX job_due;
CREATE INDEX job_next ON job (state, run_at, id);
