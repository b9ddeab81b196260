-- A later application for a product that has a seal: to renew it, or to cover more. It names the seal and the application
-- that it begins from, both the maker's own.
alter table submissions.submission
  add column purpose text not null default 'FIRST' check (purpose in ('FIRST', 'RENEWAL', 'EXTENSION')),
  add column seal_number text
    check (seal_number ~ '^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}$'),
  add column follows uuid,
  add foreign key (follows, maker_id) references submissions.submission (id, maker_id),
  add constraint later_ones_name_the_seal check (
    (purpose = 'FIRST') = (seal_number is null) and (purpose = 'FIRST') = (follows is null));
create unique index one_open_follow_up on submissions.submission (seal_number, purpose)
  where seal_number is not null and closed_at is null and state not in ('REJECTED', 'WITHDRAWN');
create index on submissions.submission (seal_number, closed_at desc) where seal_number is not null;

-- What was evaluated is decided in the matter of its evaluation, also where it renews or extends a seal: whoever
-- assessed it neither reviews nor decides.
do $$
declare
  old name;
begin
  select conname into strict old from pg_constraint
  where conrelid = 'decisions.case_file'::regclass and contype = 'c'
    and pg_get_constraintdef(oid) ~ 'matter = id';
  execute format('alter table decisions.case_file drop constraint %I', old);
end
$$;
alter table decisions.case_file
  add constraint own_matter_unless_evaluated check (
    matter = id or kind = 'GRANT' or kind in ('RENEW', 'EXTEND') and submission_id is not null and matter = submission_id);
