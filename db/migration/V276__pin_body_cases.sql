-- The versions of body-written cases that an evaluation was planned with; none where the published file's words hold.
create table assessments.pinned_case (
  assessment_id uuid not null,
  matter uuid not null,
  maker_id uuid not null,
  version_id uuid not null references catalogue.case_version,
  pinned_at timestamptz not null,
  primary key (assessment_id, version_id),
  foreign key (assessment_id, matter) references assessments.assessment (id, matter)
);
revoke update, delete on assessments.pinned_case from sealwright_app;
call organisations.fence('assessments.pinned_case', 'matter');
call audit.watch('assessments.pinned_case');

-- Only what is in force, one version a case, and before there is a plan: what an evaluation goes by never changes after that.
create function assessments.refuse_other_words() returns trigger language plpgsql as $$
begin
  if not exists (select from catalogue.case_step s where s.version_id = new.version_id and s.step = 'ACTIVATED') then
    raise exception 'this version of a case did not come into force'
      using errcode = 'integrity_constraint_violation', constraint = 'in_force';
  end if;
  if exists (select from assessments.plan p where p.assessment_id = new.assessment_id) then
    raise exception 'evaluation % is planned', new.assessment_id
      using errcode = 'integrity_constraint_violation', constraint = 'pinned_before_planned';
  end if;
  if exists (select from assessments.pinned_case p
      join catalogue.case_version other on other.id = p.version_id
      join catalogue.case_version this on this.id = new.version_id
      where p.assessment_id = new.assessment_id and other.method_id = this.method_id and other.case_id = this.case_id) then
    raise exception 'evaluation % goes by one version of a case', new.assessment_id
      using errcode = 'integrity_constraint_violation', constraint = 'one_version_a_case';
  end if;
  return new;
end
$$;
create trigger words_in_force before insert on assessments.pinned_case
  for each row execute function assessments.refuse_other_words();
