-- Work beside the test cases that a level asks for: a report by an accredited laboratory on the assessed firmware.
create table assessments.activity (
  id uuid primary key,
  assessment_id uuid not null,
  matter uuid not null,
  maker_id uuid not null,
  activity text not null check (length(activity) between 1 and 80),
  report uuid not null references evidence.item,
  firmware text not null check (length(firmware) between 1 and 100),
  laboratory text not null check (laboratory ~ '\S' and length(laboratory) <= 200),
  accreditation text not null check (accreditation ~ '\S' and length(accreditation) <= 200),
  recorded_by uuid not null,
  part text not null default 'ASSESSOR' check (part = 'ASSESSOR'),
  recorded_at timestamptz not null,
  unique (assessment_id, activity, firmware),
  foreign key (assessment_id, matter) references assessments.assessment (id, matter),
  foreign key (matter, recorded_by, part) references organisations.part (matter, account_id, part)
);
call organisations.fence('assessments.activity', 'matter');
call audit.watch('assessments.activity');
