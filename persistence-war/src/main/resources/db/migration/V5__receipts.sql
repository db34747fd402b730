-- What an answer showed of figures (its receipt), as JSON, in the record that the chain already protects; null where it
-- showed none. Expand: rows of before have none, and their hashes stay as they are.
ALTER TABLE audit_logs ADD COLUMN shown text;
