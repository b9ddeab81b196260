-- A text that was erased leaves its digest, so that the auditor's room can tell "erased" from "never a text".
create table audit.erased_text (
  digest text primary key,
  at timestamptz not null
);

create function audit.remember_erased() returns trigger language plpgsql as $$
begin
  insert into audit.erased_text (digest, at) values (old.digest, now()) on conflict do nothing;
  return null;
end
$$;
create trigger remembered after delete on audit.text
  for each row execute function audit.remember_erased();

-- The filters of the auditor's room.
create index on audit.entry (act, at desc, id desc);
create index on audit.entry (maker_id, at desc, id desc) where maker_id is not null;
