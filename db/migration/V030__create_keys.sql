-- Public halves of every key the portal ever signed with. A row is never deleted and never changed but once, when its
-- key retires: what was signed with it stays verifiable. Private halves are in the key store, never here.
call platform.open_schema('keys', 'append');

create table keys.key (
  kid text primary key check (kid ~ '^[A-Za-z0-9_-]{43}$'), -- RFC 7638 thumbprint
  purpose text not null check (purpose in ('SEAL', 'LOG')),
  algorithm text not null check (algorithm in ('ES256', 'ED25519')),
  public_jwk jsonb not null,
  not_before timestamptz not null,
  retired_at timestamptz check (retired_at >= not_before),
  check (not public_jwk ? 'd')
);
create unique index one_live_key_a_purpose on keys.key (purpose) where retired_at is null;
grant update (retired_at) on keys.key to sealwright_app;

create function keys.retire_once() returns trigger language plpgsql as $$
begin
  if old.retired_at is not null then
    raise exception 'Key % retired already', old.kid using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
create trigger retire_once before update on keys.key for each row execute function keys.retire_once();
