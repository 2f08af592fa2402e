package checkin

import "calmcalf/store/diary"

// memory is a journal that can hold cramps of nights not checked in, as they
// are while the night lasts.
type memory struct {
	nights map[diary.Date]diary.Night
	before []diary.Night
}

// inTheNight is a journal with cramps recorded during the last night.
func inTheNight(cramps ...diary.Cramp) *memory {
	return &memory{nights: map[diary.Date]diary.Night{saturday: {Date: saturday, Cramps: cramps}}}
}

func (j *memory) Night(date diary.Date) (diary.Night, error) {
	n := j.nights[date]
	n.Date = date
	return n, nil
}

func (j *memory) Nights(from, to diary.Date) ([]diary.Night, error) {
	var nights []diary.Night
	for date := from; date.Compare(to) <= 0; date = date.AddDays(1) {
		if n, known := j.nights[date]; known {
			nights = append(nights, n)
		}
	}
	return nights, nil
}

func (j *memory) Unlogged(until diary.Date, _ int) ([]diary.Date, error) {
	if j.nights[until].CheckedIn {
		return nil, nil
	}
	return []diary.Date{until}, nil
}

func (j *memory) CheckIn(c diary.CheckIn) (diary.Change, error) {
	n, _ := j.Night(c.Night)
	j.before = append(j.before, n)
	n.Cramps = append([]diary.Cramp{}, n.Cramps...)
	n.Merge(c.Cramps)
	n.Remove(c.Removed...)
	n.CheckedIn = true
	j.nights[c.Night] = n
	return diary.Change{Night: c.Night, Sequence: uint64(len(j.before))}, nil
}

func (j *memory) Undo(c diary.Change) error {
	j.nights[c.Night] = j.before[c.Sequence-1]
	return nil
}
