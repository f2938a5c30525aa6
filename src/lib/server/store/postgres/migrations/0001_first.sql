-- Up Migration

-- Texts are JSON as we write it: a column of type json would not take every character that people may type.

create table documents (
  name text primary key,
  revision bigint not null,
  content text not null
);

create table collected (
  collection text not null,
  id text not null,
  -- Another one at each change, and never one that was.
  revision bigserial,
  content text not null,
  primary key (collection, id)
);

create table shelf (
  digest text primary key,
  scenario text not null
);

create table drills (
  drill text primary key,
  owner text not null,
  team boolean not null,
  members text[] not null,
  status text not null,
  -- Of the last event; wall time in ms.
  seq integer not null,
  since bigint not null,
  summary text not null,
  -- Grows when what was logged is changed, as when a person is taken out of it.
  rewritten integer not null default 0
);
create index drills_owner on drills (owner);
create index drills_members on drills using gin (members);
create index drills_since on drills (since);
create index drills_unfinished on drills (status) where status <> 'ended';

create table drill_events (
  drill text not null references drills on delete cascade,
  seq integer not null,
  event text not null,
  primary key (drill, seq)
);

create table exercises (
  id text primary key,
  code text unique,
  since bigint not null,
  by_person text not null,
  drills text[] not null,
  members text[] not null,
  exercise text not null
);
create index exercises_drills on exercises using gin (drills);
create index exercises_members on exercises using gin (members);

create table scenarios (
  id text primary key,
  -- Both null when it was removed: its id stays taken.
  head text,
  draft text,
  removed bigint
);
create table scenario_versions (
  scenario text not null references scenarios on delete cascade,
  number integer not null,
  content text not null,
  primary key (scenario, number)
);
create table scenario_media (
  scenario text not null references scenarios on delete cascade,
  name text not null,
  content bytea not null,
  primary key (scenario, name)
);

create table audit (
  seq bigint primary key,
  at bigint not null,
  did text not null,
  by_person text,
  about text,
  note text not null
);
create index audit_by on audit (by_person);
create index audit_about on audit (about);

-- Of processes, and which of them delivers what falls due in a drill. Nothing here outlives them.
create unlogged table processes (
  id text primary key,
  seen timestamptz not null,
  present jsonb not null
);
create unlogged table deliveries (
  drill text primary key,
  process text not null,
  seen timestamptz not null
);

-- Down Migration

drop table deliveries, processes, audit, scenario_media, scenario_versions, scenarios, exercises,
  drill_events, drills, shelf, collected, documents;
