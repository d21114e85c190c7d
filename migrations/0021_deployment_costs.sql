CREATE TABLE `deployment_costs` (
	`model_id` text NOT NULL,
	`deployment_id` text NOT NULL,
	`version` integer NOT NULL,
	`effective_at_ms` integer NOT NULL,
	`rates` text NOT NULL,
	PRIMARY KEY(`model_id`, `deployment_id`, `version`)
);
