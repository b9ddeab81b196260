-- When both founders lost their passkeys, trust is founded anew (docs/operations.md); the old founding stays as it was.
drop index approvals.one_founding;
create unique index one_founding on approvals.statement (kind)
  where kind = 'FOUNDING' and settled_at is null and dropped_at is null;
