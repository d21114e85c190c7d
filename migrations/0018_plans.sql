CREATE TABLE `plans` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`created_at_ms` integer NOT NULL,
	`monthly_fee_nano_usd` integer NOT NULL,
	`included_nano_usd` integer NOT NULL,
	`is_overage_allowed` integer NOT NULL,
	`overage_percent` integer NOT NULL,
	`trial_nano_usd` integer,
	`trial_days` integer,
	PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
-- A version of a plan is never edited: who is on it was promised what it says.
CREATE TRIGGER `plans_are_never_updated` BEFORE UPDATE ON `plans`
BEGIN SELECT RAISE(ABORT, 'plans are immutable'); END;
--> statement-breakpoint
CREATE TRIGGER `plans_are_never_deleted` BEFORE DELETE ON `plans`
BEGIN SELECT RAISE(ABORT, 'plans are immutable'); END;
