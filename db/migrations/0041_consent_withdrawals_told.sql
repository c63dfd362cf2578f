-- C-20: who received is told within one working day that a family took a consent back. Without any name: what closed stays closed.
create index statements_taken_back on consent.statements (to_organisation_id, to_role, stated_at) where answer = 'WITHDRAWN';

create function consent.withdrawals_told(p_account uuid, p_organisation uuid, p_role text, p_since timestamptz, p_today date)
returns table (file_id uuid, taken_back_at timestamptz, still_reads boolean, regie_account_ids uuid[])
language plpgsql stable security definer set search_path = ''
as $$
begin
  return query
    select s.file_id, max(s.stated_at),
      exists (select from access.keys k where k.file_id = s.file_id and k.recipient_kind = 'organisation'
        and k.recipient_id = p_organisation and k.role = p_role and k.from_on <= p_today and k.until_on >= p_today),
      array(select distinct m.account_id from access.members m where m.file_id = s.file_id and m.has_regie
        and m.from_on <= p_today and (m.until_on is null or m.until_on >= p_today))
    from consent.statements s
    where s.to_organisation_id = p_organisation and s.to_role = p_role and s.answer = 'WITHDRAWN' and s.stated_at >= p_since
      -- Something had been said yes to, and nobody said yes to it again.
      and exists (select from consent.statements y where y.file_id = s.file_id and y.answer = 'GRANTED' and y.position < s.position
        and (y.subject_id, y.decider_id, y.to_organisation_id, y.to_role, y.category)
          = (s.subject_id, s.decider_id, s.to_organisation_id, s.to_role, s.category))
      and not exists (select from consent.statements y where y.file_id = s.file_id and y.answer = 'GRANTED' and y.position > s.position
        and (y.subject_id, y.decider_id, y.to_organisation_id, y.to_role, y.category)
          = (s.subject_id, s.decider_id, s.to_organisation_id, s.to_role, s.category))
      -- To who was in the team when it was taken back, and is no relative of the family.
      and exists (select from access.members m where m.file_id = s.file_id and m.account_id = p_account
        and m.organisation_id = p_organisation and m.role = p_role
        and m.from_on <= (s.stated_at at time zone 'Europe/Amsterdam')::date
        and (m.until_on is null or m.until_on >= (s.stated_at at time zone 'Europe/Amsterdam')::date))
      and not exists (select from access.relatives r where r.file_id = s.file_id and r.account_id = p_account)
      and not access.is_barred(s.file_id, p_account, p_organisation)
    group by s.file_id
    order by 2 desc;
end $$;
grant execute on function consent.withdrawals_told(uuid, uuid, text, timestamptz, date) to rondom_app;
alter function consent.withdrawals_told(uuid, uuid, text, timestamptz, date) owner to rondom_access;
