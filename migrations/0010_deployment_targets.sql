CREATE TABLE `__new_deployments` (
	`id` text NOT NULL,
	`model_id` text NOT NULL,
	`target` text NOT NULL,
	`weight` integer DEFAULT 1 NOT NULL,
	`priority` integer DEFAULT 0 NOT NULL,
	`upstream_model` text,
	`capabilities` text DEFAULT '["generate","tasks"]' NOT NULL,
	PRIMARY KEY(`model_id`, `id`),
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_deployments`("id", "model_id", "target") SELECT "id", "model_id", json_object('kind', 'gpu_worker', 'url', "url") FROM `deployments`;--> statement-breakpoint
DROP TABLE `deployments`;--> statement-breakpoint
ALTER TABLE `__new_deployments` RENAME TO `deployments`;
