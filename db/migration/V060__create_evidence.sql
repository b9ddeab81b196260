-- Evidence: contents by digest, stored once and never changed; items that people put into a matter; what an item shows.
call platform.open_schema('evidence', 'write');

-- Pieces arrive under an upload, in short transactions; one last act makes a content of them. What never gets there is swept.
create table evidence.upload (
  id uuid primary key,
  maker_id uuid not null references organisations.organisation,
  matter uuid not null,
  started_by uuid not null references organisations.account,
  started_at timestamptz not null,
  finished_at timestamptz
);
create index on evidence.upload (started_at) where finished_at is null;
call organisations.fence('evidence.upload', 'matter');

create table evidence.chunk (
  upload_id uuid not null references evidence.upload,
  ordinal integer not null check (ordinal between 0 and 2047),
  bytes bytea not null check (octet_length(bytes) between 1 and 1048576),
  primary key (upload_id, ordinal)
);
alter table evidence.chunk alter column bytes set storage external;

-- A content without its upload is a tombstone: retention took the bytes, the digest stays.
create table evidence.content (
  id uuid primary key,
  digest text not null unique check (digest ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size between 1 and 2147483648),
  media_type text not null check (length(media_type) <= 200),
  stored_at timestamptz not null,
  upload_id uuid unique references evidence.upload,
  deleted_at timestamptz,
  check ((upload_id is null) = (deleted_at is not null))
);

-- What somebody put into a matter. Owner is whom the portal asks for rights: a submission, an assessment.
create table evidence.item (
  id uuid primary key,
  maker_id uuid not null references organisations.organisation,
  matter uuid not null,
  owner_type text not null check (owner_type ~ '^[a-z]{1,40}$'),
  owner_id uuid not null,
  content_id uuid not null references evidence.content,
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind ~ '^[a-z-]{1,40}$'),
  note text check (length(note) between 1 and 2000),
  side text not null check (side in ('MAKER', 'BODY')),
  uploaded_by uuid not null references organisations.account,
  uploaded_at timestamptz not null,
  deleted_by uuid,
  deleted_at timestamptz,
  check ((deleted_by is null) = (deleted_at is null))
);
create index on evidence.item (owner_id, uploaded_at, id);
create index on evidence.item (matter, uploaded_at, id);
create index on evidence.item (content_id);
call audit.watch('evidence.item');
call organisations.fence('evidence.item', 'matter');

create table evidence.link (
  item_id uuid not null references evidence.item,
  maker_id uuid not null references organisations.organisation,
  matter uuid not null,
  subject_type text not null check (subject_type in ('PRODUCT', 'PROVISION', 'IXIT', 'CASE', 'FINDING', 'DECISION')),
  subject_id text not null check (length(subject_id) between 1 and 100),
  linked_by uuid not null references organisations.account,
  linked_at timestamptz not null,
  primary key (item_id, subject_type, subject_id)
);
create index on evidence.link (matter, subject_type, subject_id, item_id);
call audit.watch('evidence.link');
call organisations.fence('evidence.link', 'matter');

-- What the body's people gathered a manufacturer reads only where a finding shows it.
create policy undisclosed on evidence.item as restrictive for select using (
  side = 'MAKER' or coalesce(current_setting('sealwright.reach', true), '') not like 'maker:%'
  or exists (select from evidence.link l where l.item_id = item.id and l.subject_type = 'FINDING'));

-- Knowing a digest opens nothing: contents and chunks are seen only through an item, or an upload, within reach.
alter table evidence.content enable row level security;
create policy through_items on evidence.content for select
  using (exists (select from evidence.item i where i.content_id = content.id));

alter table evidence.chunk enable row level security;
create policy through_contents on evidence.chunk for select
  using (exists (select from evidence.content c where c.upload_id = chunk.upload_id));
create policy into_open_uploads on evidence.chunk for insert
  with check (exists (select from evidence.upload u where u.id = chunk.upload_id and u.finished_at is null));

-- Nobody changes what was stored; the functions below are the only ways.
revoke insert, update, delete on evidence.content from sealwright_app;
revoke update, delete on evidence.chunk, evidence.upload from sealwright_app;
revoke delete on evidence.item from sealwright_app;
revoke update on evidence.link from sealwright_app;

-- Makes a content of an upload, or drops its pieces where the same content is known; gives the content.
create function evidence.complete(the_upload uuid, the_digest text, the_size bigint, the_media_type text, the_time timestamptz)
returns uuid language plpgsql security definer set search_path = '' as $$
declare
  known record;
  arrived record;
begin
  update evidence.upload set finished_at = the_time
    where id = the_upload and finished_at is null and organisations.reaches(maker_id, matter);
  if not found then
    raise exception 'upload % is not open', the_upload using errcode = 'integrity_constraint_violation';
  end if;
  select count(*) as chunks, coalesce(sum(octet_length(bytes)), 0) as size into arrived
    from evidence.chunk where upload_id = the_upload;
  if arrived.size <> the_size or arrived.chunks <> (the_size + 1048575) / 1048576 then
    raise exception 'upload % has % bytes, not %', the_upload, arrived.size, the_size
      using errcode = 'integrity_constraint_violation';
  end if;
  insert into evidence.content (id, digest, size, media_type, stored_at, upload_id)
    values (the_upload, the_digest, the_size, the_media_type, the_time, the_upload) on conflict (digest) do nothing;
  if found then
    return the_upload;
  end if;
  select id, upload_id into known from evidence.content where digest = the_digest for update;
  if known.upload_id is null then
    update evidence.content set upload_id = the_upload, deleted_at = null, stored_at = the_time where id = known.id;
  else
    delete from evidence.chunk where upload_id = the_upload;
    delete from evidence.upload where id = the_upload;
  end if;
  return known.id;
end
$$;

-- Takes a content's bytes away where no item needs them any more; says whether it did.
create function evidence.forget(the_content uuid, the_time timestamptz)
returns boolean language plpgsql security definer set search_path = '' as $$
declare
  pieces uuid;
begin
  select upload_id into pieces from evidence.content where id = the_content for update;
  if pieces is null or exists (select from evidence.item where content_id = the_content and deleted_at is null) then
    return false;
  end if;
  update evidence.content set upload_id = null, deleted_at = the_time where id = the_content;
  delete from evidence.chunk where upload_id = pieces;
  delete from evidence.upload where id = pieces;
  return true;
end
$$;

-- Drops the pieces of an upload that will not be completed.
create function evidence.abandon(the_upload uuid)
returns void language plpgsql security definer set search_path = '' as $$
begin
  perform from evidence.upload where id = the_upload and finished_at is null
    and organisations.reaches(maker_id, matter) for update;
  if found then
    delete from evidence.chunk where upload_id = the_upload;
    delete from evidence.upload where id = the_upload;
  end if;
end
$$;

revoke execute on function evidence.complete, evidence.forget, evidence.abandon from public;
grant execute on function evidence.complete, evidence.forget, evidence.abandon to sealwright_app;
