CREATE TABLE `deployments` (
	`id` text NOT NULL,
	`model_id` text NOT NULL,
	`url` text NOT NULL,
	PRIMARY KEY(`model_id`, `id`),
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `models` (
	`id` text PRIMARY KEY NOT NULL,
	`owned_by` text NOT NULL,
	`created_at_ms` integer NOT NULL,
	`context_tokens` integer NOT NULL,
	`max_output_tokens` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `organizations` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`created_at_ms` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `prices` (
	`model_id` text NOT NULL,
	`version` integer NOT NULL,
	`effective_at_ms` integer NOT NULL,
	`input_nano_usd_per_million` integer NOT NULL,
	`cached_input_nano_usd_per_million` integer NOT NULL,
	`output_nano_usd_per_million` integer NOT NULL,
	PRIMARY KEY(`model_id`, `version`),
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `usage_rollups` (
	`organization_id` text NOT NULL,
	`hour_ms` integer NOT NULL,
	`key_id` text NOT NULL,
	`model_id` text NOT NULL,
	`requests` integer NOT NULL,
	`prompt_tokens` integer NOT NULL,
	`cached_tokens` integer NOT NULL,
	`completion_tokens` integer NOT NULL,
	`charge_nano_usd` integer NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `hour_ms`, `key_id`, `model_id`)
);
