-- Whether any mail names a file, found without reading them all.
CREATE INDEX inbound_raw ON inbound (raw);
