package sheet_test

import (
	"fmt"
	"os"
	"strings"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/sheet"
)

// crowded is a request with all of everything in it.
func crowded() sheet.Request {
	q := request(nil)
	q.From = last.AddDays(-83)
	q.Profile = diary.Profile{Age: "16-39", Pregnant: new(true), Unsteady: new(true), Medicines: diary.Medicines(), Conditions: diary.Conditions()}
	q.Routines, q.Signs, q.Answer.Yes, q.Flags = nil, nil, nil, nil
	for i := range 15 {
		id := fmt.Sprintf("a-long-sign-%d", i)
		q.Signs = append(q.Signs, diary.Sign{ID: id, Tier: diary.SameDay, Ask: "One leg swollen, throbbing, warm, red or darker, or with hard, sore veins", Say: "Phone your doctor's out-of-hours line today. This can be a clot. Do not massage the leg."})
		q.Answer.Yes = append(q.Answer.Yes, id)
		q.Flags = append(q.Flags, sheet.Flagged{On: last, Text: "You logged a cramp on nearly every night for two weeks. Cramps this frequent are worth an appointment.", Source: "Mayo Clinic on muscle cramp", Nights: []diary.Date{last, last, last, last, last, last, last}})
		q.Routines = append(q.Routines, routines.Routine{ID: fmt.Sprint(i), Name: strings.Repeat("Wall calf stretch ", 5)})
	}
	for i := range 84 {
		n := diary.Night{Date: last.AddDays(i - 83), CheckedIn: i%3 > 0, Sleep: new(i % 11), Factors: diary.Factors{}}
		words := fmt.Sprintf("%s %s %d %dm %02d:30 woke sore different", []string{"left", "right", "both"}[i%3], string(diary.Muscles()[i%7]), i%11, 1+i%12, i%24)
		if i%2 == 0 {
			words = strings.Fields(words)[0]
		}
		for range i % 5 {
			n.Cramps = append(n.Cramps, cramp(words, n.Date))
		}
		for j := range 15 {
			n.Sessions = append(n.Sessions, session(fmt.Sprint(j), diary.Partial))
		}
		for _, f := range diary.Questions() {
			a := diary.Amount{Number: float64(1 + i%7)}
			if !f.Counts() {
				a = diary.Amount{Word: f.Words[i%len(f.Words)]}
			}
			n.Factors[f.Factor] = a
		}
		q.Nights = append(q.Nights, n)
	}
	data, err := os.ReadFile("../../assets/learn/questions.md")
	if err != nil {
		panic(err)
	}
	q.Questions = sheet.Questions(string(data))
	return q
}
