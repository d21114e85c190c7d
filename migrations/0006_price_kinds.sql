ALTER TABLE `prices` ADD `per_request_nano_usd` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `prices` ADD `per_second_nano_usd` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `prices` ADD `tiers` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `prices` ADD `batch_discount_percent` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `prices` ADD `organization_id` text;--> statement-breakpoint
ALTER TABLE `prices` ADD `ends_at_ms` integer;