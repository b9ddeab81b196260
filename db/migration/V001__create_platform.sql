-- What every module stands on. The schema itself is made by Flyway, which keeps its history here.

-- Opens a module's schema to the run-time role: 'write' for most, 'append' for what must never change once written.
create procedure platform.open_schema(name text, mode text) language plpgsql as $$
begin
  if mode not in ('write', 'append') then
    raise exception 'mode is write or append, not %', mode;
  end if;
  execute format('create schema if not exists %I', name);
  execute format('grant usage on schema %I to sealwright_app', name);
  execute format('alter default privileges in schema %I grant %s on tables to sealwright_app', name,
    case mode when 'append' then 'select, insert' else 'select, insert, update, delete' end);
  execute format('alter default privileges in schema %I grant usage on sequences to sealwright_app', name);
end
$$;

-- Default privileges reach tables made from now on, not Flyway's own history.
call platform.open_schema('platform', 'write');

-- What is fixed at the first start, or kept between starts, and belongs to no module.
create table platform.setting (
  key text primary key,
  value text not null
);

-- Hands the sequencers their work: an act inserts its unchained entry and a row here, in one transaction.
create table platform.pending (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('audit', 'log')),
  entry uuid not null,
  unique (kind, entry)
);

-- Spring Session
create table platform.spring_session (
  primary_id char(36) not null primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create index on platform.spring_session (expiry_time);
create index on platform.spring_session (principal_name);

create table platform.spring_session_attributes (
  session_primary_id char(36) not null references platform.spring_session on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);

-- db-scheduler
create table platform.scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index on platform.scheduled_tasks (execution_time);
create index on platform.scheduled_tasks (last_heartbeat);
create index on platform.scheduled_tasks (priority desc, execution_time asc);

-- Spring Modulith's event registry
create table platform.event_publication (
  id uuid not null primary key,
  listener_id text not null,
  event_type text not null,
  serialized_event text not null,
  publication_date timestamptz not null,
  completion_date timestamptz,
  status text,
  completion_attempts int,
  last_resubmission_date timestamptz
);
create index on platform.event_publication using hash (serialized_event);
create index on platform.event_publication (completion_date);
