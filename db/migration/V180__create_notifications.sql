-- Mail that went out, or waits for a portal without SMTP to show it, and messages inside the portal.
call platform.open_schema('notifications', 'write');

-- What caused a mail that has gone: an event that is delivered twice sends one.
create table notifications.sent (
  cause text primary key check (length(cause) between 1 and 200),
  at timestamptz not null
);

-- Mails of a portal without SMTP. They carry working links, so the page that shows them is for developing.
create table notifications.outbox (
  id uuid primary key,
  recipient text not null,
  subject text not null,
  body text not null,
  at timestamptz not null
);
create index on notifications.outbox (at desc, id desc);

-- A sentence for one person inside the portal: the key of its words, what they name, and where it leads.
create table notifications.message (
  id uuid primary key,
  account_id uuid not null references organisations.account,
  cause text not null check (length(cause) between 1 and 200),
  words text not null,
  arguments text[] not null,
  address text check (address like '/%'),
  at timestamptz not null,
  read_at timestamptz,
  unique (account_id, cause)
);
create index on notifications.message (account_id, at desc, id desc);
