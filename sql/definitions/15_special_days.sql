-- Holidays and days swapped, as announced. Confidence: A, its text was seen; B, told by the press; C, general knowledge, to be confirmed.
-- An operator may add the days of a year to come as soon as they are announced; those that stand here are put right with each release.
-- A year without a row was read by nobody: of it only its weekends are known.

insert into thidua.special_day (day, is_worked, name, source, confidence) values
  ('2024-01-01', false, 'Tết Dương lịch', 'Bộ luật Lao động 2019, Điều 112', 'B'),
  ('2024-02-08', false, 'Tết Nguyên đán Giáp Thìn', 'thông báo về nghỉ Tết, Quốc khánh năm 2024', 'C'),
  ('2024-02-09', false, 'Tết Nguyên đán Giáp Thìn', 'thông báo về nghỉ Tết, Quốc khánh năm 2024', 'C'),
  ('2024-02-12', false, 'Tết Nguyên đán Giáp Thìn', 'thông báo về nghỉ Tết, Quốc khánh năm 2024', 'C'),
  ('2024-02-13', false, 'Tết Nguyên đán Giáp Thìn', 'thông báo về nghỉ Tết, Quốc khánh năm 2024', 'C'),
  ('2024-02-14', false, 'Tết Nguyên đán Giáp Thìn', 'thông báo về nghỉ Tết, Quốc khánh năm 2024', 'C'),
  ('2024-04-18', false, 'Giỗ Tổ Hùng Vương', 'xaydungchinhsach.chinhphu.vn, 20/04/2024', 'B'),
  ('2024-04-29', false, 'Hoán đổi với 04/05/2024', 'công văn số 2450/VPCP-KGVX ngày 12/04/2024', 'B'),
  ('2024-04-30', false, 'Ngày Chiến thắng', 'công văn số 2450/VPCP-KGVX ngày 12/04/2024', 'B'),
  ('2024-05-01', false, 'Ngày Quốc tế lao động', 'công văn số 2450/VPCP-KGVX ngày 12/04/2024', 'B'),
  ('2024-05-04', true, 'Làm bù cho 29/04/2024', 'công văn số 2450/VPCP-KGVX ngày 12/04/2024', 'B'),
  ('2024-09-02', false, 'Quốc khánh', 'báo chí: nghỉ từ 31/08 đến hết 03/09/2024', 'B'),
  ('2024-09-03', false, 'Quốc khánh', 'báo chí: nghỉ từ 31/08 đến hết 03/09/2024', 'B'),
  ('2025-01-01', false, 'Tết Dương lịch', 'Bộ luật Lao động 2019, Điều 112', 'B'),
  ('2025-01-27', false, 'Tết Nguyên đán Ất Tỵ', 'văn bản số 8726/VPCP-KGVX ngày 26/11/2024', 'B'),
  ('2025-01-28', false, 'Tết Nguyên đán Ất Tỵ', 'văn bản số 8726/VPCP-KGVX ngày 26/11/2024', 'B'),
  ('2025-01-29', false, 'Tết Nguyên đán Ất Tỵ', 'văn bản số 8726/VPCP-KGVX ngày 26/11/2024', 'B'),
  ('2025-01-30', false, 'Tết Nguyên đán Ất Tỵ', 'văn bản số 8726/VPCP-KGVX ngày 26/11/2024', 'B'),
  ('2025-01-31', false, 'Tết Nguyên đán Ất Tỵ', 'văn bản số 8726/VPCP-KGVX ngày 26/11/2024', 'B'),
  ('2025-04-07', false, 'Giỗ Tổ Hùng Vương', 'báo chí: các ngày nghỉ lễ năm 2025', 'B'),
  ('2025-04-26', true, 'Làm bù cho 02/05/2025', 'văn bản số 8726/VPCP-KGVX ngày 26/11/2024', 'B'),
  ('2025-04-30', false, 'Ngày Chiến thắng', 'văn bản số 8726/VPCP-KGVX ngày 26/11/2024', 'B'),
  ('2025-05-01', false, 'Ngày Quốc tế lao động', 'văn bản số 8726/VPCP-KGVX ngày 26/11/2024', 'B'),
  ('2025-05-02', false, 'Hoán đổi với 26/04/2025', 'văn bản số 8726/VPCP-KGVX ngày 26/11/2024', 'B'),
  ('2025-09-01', false, 'Quốc khánh', 'báo chí: nghỉ từ 30/08 đến hết 02/09/2025', 'B'),
  ('2025-09-02', false, 'Quốc khánh', 'báo chí: nghỉ từ 30/08 đến hết 02/09/2025', 'B'),
  ('2026-01-01', false, 'Tết Dương lịch', 'Bộ luật Lao động 2019, Điều 112', 'B'),
  ('2026-01-02', false, 'Hoán đổi với 10/01/2026', 'thông báo về nghỉ Tết Dương lịch năm 2026', 'C'),
  ('2026-01-10', true, 'Làm bù cho 02/01/2026', 'thông báo về nghỉ Tết Dương lịch năm 2026', 'C'),
  ('2026-02-16', false, 'Tết Nguyên đán Bính Ngọ', 'báo chí: nghỉ từ 14/02 đến hết 22/02/2026', 'B'),
  ('2026-02-17', false, 'Tết Nguyên đán Bính Ngọ', 'báo chí: nghỉ từ 14/02 đến hết 22/02/2026', 'B'),
  ('2026-02-18', false, 'Tết Nguyên đán Bính Ngọ', 'báo chí: nghỉ từ 14/02 đến hết 22/02/2026', 'B'),
  ('2026-02-19', false, 'Tết Nguyên đán Bính Ngọ', 'báo chí: nghỉ từ 14/02 đến hết 22/02/2026', 'B'),
  ('2026-02-20', false, 'Tết Nguyên đán Bính Ngọ', 'báo chí: nghỉ từ 14/02 đến hết 22/02/2026', 'B'),
  ('2026-04-27', false, 'Nghỉ bù Giỗ Tổ Hùng Vương', 'lịch: mồng 10 tháng 3 là Chủ nhật 26/04/2026', 'C'),
  ('2026-04-30', false, 'Ngày Chiến thắng', 'Bộ luật Lao động 2019, Điều 112', 'B'),
  ('2026-05-01', false, 'Ngày Quốc tế lao động', 'Bộ luật Lao động 2019, Điều 112', 'B'),
  ('2026-08-22', true, 'Làm bù cho 31/08/2026', 'thông báo về nghỉ Tết, Quốc khánh năm 2026', 'C'),
  ('2026-08-31', false, 'Hoán đổi với 22/08/2026', 'thông báo về nghỉ Tết, Quốc khánh năm 2026', 'C'),
  ('2026-09-01', false, 'Quốc khánh', 'thông báo về nghỉ Tết, Quốc khánh năm 2026', 'C'),
  ('2026-09-02', false, 'Quốc khánh', 'Bộ luật Lao động 2019, Điều 112', 'B')
on conflict (day) do update
  set is_worked = excluded.is_worked, name = excluded.name, source = excluded.source, confidence = excluded.confidence;

grant select on thidua.special_day to thidua_gate, thidua_actor, thidua_worker, thidua_auditor, thidua_registrar;

-- So many working days after a day. It cannot be written into the statement that calls it, so that a list pays for it only
-- where something waits: a third of a ledger's time is what PostgreSQL needs to get a statement ready.
create or replace function thidua.working_day_after(began date, days int) returns date
  language sql stable parallel safe
as $$
  select max(d.day)
  from (
    select c.day
    from (select began + n as day from generate_series(1, days * 2 + 30) n) c
    left join thidua.special_day s on s.day = c.day
    where coalesce(s.is_worked, extract(isodow from c.day) < 6)
    order by c.day limit days) d
$$;
grant execute on function thidua.working_day_after(date, int) to
  thidua_gate, thidua_actor, thidua_worker, thidua_auditor, thidua_registrar;
