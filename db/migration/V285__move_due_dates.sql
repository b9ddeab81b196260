-- An assessor may set another day for the answer to a finding, and says why: an entry of the thread with both days.
alter table assessments.finding_entry
  drop constraint finding_entry_act_check,
  add constraint finding_entry_act_check
    check (act in ('RAISED', 'ANSWERED', 'CONTESTED', 'ASKED_AGAIN', 'ACCEPTED', 'CLOSED', 'DUE_MOVED')),
  add column due_before date,
  add column due_after date,
  add check ((act = 'DUE_MOVED') = (due_after is not null)),
  add check (due_before is null or due_before <> due_after);

-- Which reminders went out: one a finding, day that was due, and day on which the reminder fell.
create table assessments.finding_reminder (
  finding_id uuid not null,
  matter uuid not null,
  maker_id uuid not null,
  due date not null,
  fell_on date not null,
  reminded_at timestamptz not null,
  primary key (finding_id, due, fell_on),
  foreign key (finding_id, matter) references assessments.finding (id, matter)
);
revoke update, delete on assessments.finding_reminder from sealwright_app;
call organisations.fence('assessments.finding_reminder', 'matter');
call audit.watch('assessments.finding_reminder');
create index on assessments.finding (due) where state = 'OPEN' and sent_at is not null;
