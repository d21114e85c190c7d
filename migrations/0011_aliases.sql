CREATE TABLE `catalog_state` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `model_aliases` (
	`id` text PRIMARY KEY NOT NULL,
	`target` text NOT NULL
);
