-- One appeal a decision; what an upheld one leads to is decided anew, by others than those who reviewed and decided it.
alter table decisions.case_file
  add column anew_of uuid references decisions.case_file,
  add constraint appeals_are_no_cases_anew check (anew_of is null or kind <> 'APPEAL');
create unique index one_appeal on decisions.case_file (appeal_of) where state <> 'CANCELLED';
comment on column decisions.case_file.anew_of is 'the case whose decision did not stand';

create or replace function decisions.refuse_unfounded() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  about decisions.case_file;
begin
  select * into about from decisions.case_file where id = new.case_id;
  if about.matter <> new.matter or about.maker_id <> new.maker_id then
    raise exception 'case % is another matter', about.number using errcode = 'integrity_constraint_violation';
  end if;
  if about.dossier is distinct from new.dossier then
    raise exception 'case % stands on another dossier', about.number
      using errcode = 'integrity_constraint_violation', constraint = 'on_current_dossier';
  end if;
  if about.appeal_of is not null and exists (
      select from organisations.part p join decisions.case_file c on c.matter = p.matter
      where c.id = about.appeal_of and p.account_id = new.account_id) then
    raise exception 'account % took part in what case % is about', new.account_id, about.number
      using errcode = 'integrity_constraint_violation', constraint = 'other_people';
  end if;
  if about.anew_of is not null and exists (
      select from decisions.case_file c
      where c.id = about.anew_of and new.account_id in (c.reviewer_id, c.certifier_id)) then
    raise exception 'account % reviewed or decided what case % decides anew', new.account_id, about.number
      using errcode = 'integrity_constraint_violation', constraint = 'other_people';
  end if;
  return new;
end
$$;
