-- Final decisions that were taken before people signed them with passkeys. Every other one has its approvals, and the check
-- of approvals asks for them. Nothing is added to this list later.
create table decisions.unsigned (
  decision_id uuid primary key references decisions.decision,
  maker_id uuid not null references organisations.organisation
);
insert into decisions.unsigned (decision_id, maker_id)
select decision.id, decision.maker_id from decisions.decision decision
where decision.outcome in ('GRANT', 'LIMIT', 'REFUSE')
  and not exists (select from decisions.approval approval where approval.decision_id = decision.id);
call audit.watch('decisions.unsigned');
alter table decisions.unsigned enable row level security;
create policy inside on decisions.unsigned using (decisions.inside());
revoke insert, update, delete on decisions.unsigned from sealwright_app;
