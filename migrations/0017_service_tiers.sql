ALTER TABLE `prices` ADD `flex_percent` integer DEFAULT 100;--> statement-breakpoint
ALTER TABLE `prices` ADD `priority_percent` integer DEFAULT 100;