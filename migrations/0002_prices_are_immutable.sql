-- A price is never edited: running requests and old bills point at it. A change is a new version.
CREATE TRIGGER `prices_are_never_updated` BEFORE UPDATE ON `prices`
BEGIN SELECT RAISE(ABORT, 'prices are immutable'); END;
--> statement-breakpoint
CREATE TRIGGER `prices_are_never_deleted` BEFORE DELETE ON `prices`
BEGIN SELECT RAISE(ABORT, 'prices are immutable'); END;
