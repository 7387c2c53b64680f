-- Where a person wants to be told what there is to do. The address is a person's: it stands nowhere else.
create table notification_preference (
  id uuid primary key,
  subject text not null unique,
  email text not null,
  language text not null check (language in ('VI', 'EN')),
  frequency text not null check (frequency in ('NONE', 'DAILY', 'IMMEDIATE')),
  confirmed_at timestamptz,
  -- Of the code that was mailed; null once the address is confirmed.
  code_digest text,
  code_sent_at timestamptz,
  code_attempts integer not null default 0,
  -- Of the day on which codes_sent were mailed, so that nobody's box is filled.
  codes_day date,
  codes_sent integer not null default 0,
  -- Up to which day a daily mail was made.
  told_on date,
  version bigint not null
);

-- Mails to send, and that they were sent. What was written is forgotten then.
create table notification_mail (
  id uuid primary key,
  subject text not null,
  kind text not null check (kind in ('CONFIRMATION', 'DIGEST')),
  recipient text,
  title text,
  body_text text,
  body_html text,
  status text not null check (status in ('PENDING', 'SENT', 'FAILED', 'DROPPED')),
  attempts integer not null default 0,
  next_try_at timestamptz not null,
  last_error text,
  created_at timestamptz not null,
  settled_at timestamptz,
  check ((status = 'PENDING') = (settled_at is null))
);
create index notification_mail_pending on notification_mail (next_try_at) where status = 'PENDING';
create index notification_mail_subject on notification_mail (subject);

-- Each person is told of a task once when it arises, and once when it is soon due.
create table notification_task (
  subject text not null,
  task_id uuid not null,
  occasion text not null check (occasion in ('ARISEN', 'DUE_SOON')),
  mail_id uuid not null references notification_mail (id),
  primary key (subject, task_id, occasion)
);
create index notification_task_mail on notification_task (mail_id);
