-- A key is published before it signs and stays published after: announced, then live, then retired, by the clock alone. Its
-- successor is announced together with the end of the key before, so that both ends meet and every node changes at one instant.
alter table keys.key
  add announced_at timestamptz,
  add place text not null default 'PKCS12' check (place in ('PKCS12', 'PKCS11')),
  add compromised_from timestamptz;
alter table keys.key disable trigger retire_once;
update keys.key set announced_at = not_before;
alter table keys.key enable trigger retire_once;
alter table keys.key
  alter announced_at set not null,
  alter place drop default,
  add check (announced_at <= not_before),
  -- What a stolen key signed from this moment on no longer counts; it is retired by then.
  add check (compromised_from <= retired_at);
grant update (compromised_from) on keys.key to sealwright_app;

-- An end that was published may come earlier, never later; what was said of a compromise stays said.
create or replace function keys.retire_once() returns trigger language plpgsql as $$
begin
  if old.retired_at is not null and (new.retired_at is null or new.retired_at > old.retired_at) then
    raise exception 'Key % retired already, or will', old.kid using errcode = 'integrity_constraint_violation';
  end if;
  if old.compromised_from is not null and new.compromised_from is distinct from old.compromised_from then
    raise exception 'Key % was declared compromised already', old.kid using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
