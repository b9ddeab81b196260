-- What people were told about an enrolment that comes to its end, so that each is told once.
create table approvals.alarm (
  enrolment uuid not null, -- of the signer's trust, not of a table
  days int not null check (days > 0), -- how many were left, at most
  told_at timestamptz not null,
  primary key (enrolment, days)
);
revoke update, delete on approvals.alarm from sealwright_app;
