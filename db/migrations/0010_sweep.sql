-- Housekeeping over all communes at once: one narrow door instead of rights on every row.

create function sweep_installation(keys_before timestamptz, attempts_before timestamptz, facts_before timestamptz)
returns bigint language plpgsql security definer set search_path = public as $$
declare removed bigint := 0; gone bigint;
begin
  delete from idempotency_key where claimed_at < keys_before;
  get diagnostics gone = row_count; removed := removed + gone;
  delete from attempt where window_start < attempts_before;
  get diagnostics gone = row_count; removed := removed + gone;
  delete from outbox_fact where delivered_at < facts_before;
  get diagnostics gone = row_count; removed := removed + gone;
  delete from session where expires_at < facts_before or ended_at < facts_before;
  get diagnostics gone = row_count; removed := removed + gone;
  return removed;
end $$;
revoke all on function sweep_installation(timestamptz, timestamptz, timestamptz) from public;
grant execute on function sweep_installation(timestamptz, timestamptz, timestamptz) to loalang_app;
