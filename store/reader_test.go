package store

import (
	"path/filepath"
	"slices"
	"testing"

	"calmcalf/store/diary"
)

func span(j *Journal) (first, last diary.Date, err error) {
	err = j.View(func(r Reader) (err error) {
		first, last, err = r.Span()
		return err
	})
	return first, last, err
}

func TestNightsAndSpan(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	for _, days := range []int{-3, 0, -40, -1} {
		checkIn(t, j, diary.CheckIn{Night: november20.AddDays(days)})
	}
	first, last, err := span(j)
	if err != nil || first != november20.AddDays(-40) || last != november20 {
		t.Errorf("got %v to %v, %v", first, last, err)
	}
	none := diary.Date{}
	for _, test := range []struct {
		from, to diary.Date
		want     []int
	}{
		{none, none, []int{-40, -3, -1, 0}},
		{november20.AddDays(-3), november20.AddDays(-1), []int{-3, -1}},
		{november20.AddDays(-2), none, []int{-1, 0}},
		{none, november20.AddDays(-2), []int{-40, -3}},
		{november20.AddDays(1), none, nil},
		{november20, november20.AddDays(-1), nil},
	} {
		nights, err := j.Nights(test.from, test.to)
		if err != nil {
			t.Fatal(err)
		}
		var got []int
		for _, night := range nights {
			got = append(got, night.Date.DaysSince(november20))
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("from %v to %v: got %v, want %v", test.from, test.to, got, test.want)
		}
	}
}

func TestUnloggedNightsAreThoseWithoutAnAnswer(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	save(t, j, session("s", evening(november20.AddDays(-9))))
	// Text cannot pass for an answer.
	s := session("s", evening(november20.AddDays(-2)))
	s.Routine = `"checked_in":true`
	save(t, j, s)
	checkIn(t, j, diary.CheckIn{Night: november20.AddDays(-1)})
	checkIn(t, j, diary.CheckIn{Night: november20.AddDays(-4)})
	for _, test := range []struct {
		until, most int
		want        []int
	}{
		{0, 7, []int{0, -2, -3, -5, -6, -7, -8}},
		{-1, 100, []int{-2, -3, -5, -6, -7, -8, -9}},
		{-9, 7, []int{-9}},
		{-10, 7, nil},
		{0, 0, nil},
	} {
		dates, err := j.Unlogged(november20.AddDays(test.until), test.most)
		if err != nil {
			t.Fatal(err)
		}
		var got []int
		for _, d := range dates {
			got = append(got, d.DaysSince(november20))
		}
		missed, err := View(j, func(r Reader) (bool, error) { return r.Missed(november20.AddDays(test.until)) })
		if err != nil || test.most > 0 && missed != slices.Contains(test.want, test.until) {
			t.Errorf("%d is missed: got %v, %v", test.until, missed, err)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("until %d, at most %d: got %v, want %v", test.until, test.most, got, test.want)
		}
	}
}
