PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_usage_rollups` (
	`organization_id` text NOT NULL,
	`hour_ms` integer NOT NULL,
	`key_id` text NOT NULL,
	`project_id` text NOT NULL,
	`model_id` text NOT NULL,
	`operation` text NOT NULL,
	`requests` integer NOT NULL,
	`prompt_tokens` integer NOT NULL,
	`cached_tokens` integer NOT NULL,
	`completion_tokens` integer NOT NULL,
	`charge_nano_usd` integer NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `hour_ms`, `key_id`, `model_id`, `operation`)
);
--> statement-breakpoint
INSERT INTO `__new_usage_rollups`("organization_id", "hour_ms", "key_id", "project_id", "model_id", "operation", "requests", "prompt_tokens", "cached_tokens", "completion_tokens", "charge_nano_usd", "version") SELECT "organization_id", "hour_ms", "key_id", 'default', "model_id", 'chat.completions', "requests", "prompt_tokens", "cached_tokens", "completion_tokens", "charge_nano_usd", "version" FROM `usage_rollups`;--> statement-breakpoint
DROP TABLE `usage_rollups`;--> statement-breakpoint
ALTER TABLE `__new_usage_rollups` RENAME TO `usage_rollups`;--> statement-breakpoint
PRAGMA foreign_keys=ON;