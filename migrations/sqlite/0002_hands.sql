ALTER TABLE `attendance` ADD `hand_raised_at` text;--> statement-breakpoint
ALTER TABLE `attendance` ADD `spoke_at_id` text;