ALTER TABLE `models` ADD `deprecated_at_ms` integer;--> statement-breakpoint
ALTER TABLE `models` ADD `shutdown_at_ms` integer;--> statement-breakpoint
ALTER TABLE `models` ADD `successor` text;--> statement-breakpoint
ALTER TABLE `models` ADD `visible_to` text;