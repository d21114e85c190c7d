CREATE TRIGGER `service_audit_is_never_updated` BEFORE UPDATE ON `service_audit`
BEGIN SELECT RAISE(ABORT, 'audit entries are immutable'); END;
--> statement-breakpoint
CREATE TRIGGER `service_audit_is_never_deleted` BEFORE DELETE ON `service_audit`
BEGIN SELECT RAISE(ABORT, 'audit entries are immutable'); END;
