PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_usage_totals` (
	`grain` text NOT NULL,
	`at_ms` integer NOT NULL,
	`organization_id` text NOT NULL,
	`model_id` text NOT NULL,
	`operation` text NOT NULL,
	`deployment_id` text DEFAULT '' NOT NULL,
	`tier` text DEFAULT '' NOT NULL,
	`service_tier` text DEFAULT '' NOT NULL,
	`requests` integer NOT NULL,
	`prompt_tokens` integer NOT NULL,
	`cached_tokens` integer NOT NULL,
	`completion_tokens` integer NOT NULL,
	`charge_nano_usd` integer NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`grain`, `at_ms`, `organization_id`, `model_id`, `operation`, `deployment_id`, `tier`, `service_tier`)
);
--> statement-breakpoint
INSERT INTO `__new_usage_totals`("grain", "at_ms", "organization_id", "model_id", "operation", "deployment_id", "tier", "service_tier", "requests", "prompt_tokens", "cached_tokens", "completion_tokens", "charge_nano_usd", "version") SELECT "grain", "at_ms", "organization_id", "model_id", "operation", '', '', '', "requests", "prompt_tokens", "cached_tokens", "completion_tokens", "charge_nano_usd", "version" FROM `usage_totals`;--> statement-breakpoint
DROP TABLE `usage_totals`;--> statement-breakpoint
ALTER TABLE `__new_usage_totals` RENAME TO `usage_totals`;--> statement-breakpoint
PRAGMA foreign_keys=ON;