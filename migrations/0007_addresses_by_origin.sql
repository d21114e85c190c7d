DROP INDEX `people_email_unique`;--> statement-breakpoint
ALTER TABLE `people` ADD `made_in` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `people_by_email` ON `people` (`email`,`made_in`);