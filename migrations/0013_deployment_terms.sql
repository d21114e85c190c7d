ALTER TABLE `deployments` ADD `region` text;--> statement-breakpoint
ALTER TABLE `deployments` ADD `dtype` text;--> statement-breakpoint
ALTER TABLE `deployments` ADD `data_collection` text;--> statement-breakpoint
ALTER TABLE `deployments` ADD `is_canary` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `deployments` ADD `is_disabled` integer DEFAULT false NOT NULL;