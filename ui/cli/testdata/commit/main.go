// Command commit is the floor that a check-in is measured against: it writes one
// night into a bbolt file, as a check-in does, and ends.
package main

import (
	"log"
	"os"

	bolt "go.etcd.io/bbolt"
)

func main() {
	db, err := bolt.Open(os.Args[1], 0o600, nil)
	if err != nil {
		log.Fatal(err)
	}
	err = db.Update(func(tx *bolt.Tx) error {
		nights, err := tx.CreateBucketIfNotExists([]byte("nights"))
		if err != nil {
			return err
		}
		return nights.Put([]byte("2026-11-20"), []byte(`{"night":"2026-11-20","checked_in":true,"cramps":[],"sessions":[]}`))
	})
	if err != nil {
		log.Fatal(err)
	}
	if err := db.Close(); err != nil {
		log.Fatal(err)
	}
}
