CREATE TABLE `usage_totals` (
	`grain` text NOT NULL,
	`at_ms` integer NOT NULL,
	`organization_id` text NOT NULL,
	`model_id` text NOT NULL,
	`operation` text NOT NULL,
	`requests` integer NOT NULL,
	`prompt_tokens` integer NOT NULL,
	`cached_tokens` integer NOT NULL,
	`completion_tokens` integer NOT NULL,
	`charge_nano_usd` integer NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`grain`, `at_ms`, `organization_id`, `model_id`, `operation`)
);
