CREATE TABLE `shadow_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`model_id` text NOT NULL,
	`deployment_id` text NOT NULL,
	`against_id` text NOT NULL,
	`started_at_ms` integer NOT NULL,
	`ended_at_ms` integer,
	`outcome` text,
	`is_repeatable` integer NOT NULL,
	`is_equal` integer,
	`first_difference` integer,
	`is_same_finish` integer,
	`given_tokens` integer NOT NULL,
	`given_first_token_ms` integer,
	`first_token_ms` integer,
	`measured_by` text,
	`prompt_tokens` integer DEFAULT 0 NOT NULL,
	`cached_tokens` integer DEFAULT 0 NOT NULL,
	`completion_tokens` integer DEFAULT 0 NOT NULL,
	`device_us` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `shadow_runs_by_model` ON `shadow_runs` (`model_id`,`started_at_ms`);--> statement-breakpoint
CREATE INDEX `shadow_runs_by_time` ON `shadow_runs` (`started_at_ms`);--> statement-breakpoint
ALTER TABLE `deployments` ADD `shadow_percent` integer;