ALTER TABLE `models` ADD `tasks` text DEFAULT '["text-generation"]' NOT NULL;--> statement-breakpoint
ALTER TABLE `models` ADD `pooling` text DEFAULT 'mean' NOT NULL;