package store

import bolt "go.etcd.io/bbolt"

// Remember saves a short value under a name, such as whether the voice is on.
func (j *Journal) Remember(name, value string) error {
	return j.write(func(tx *bolt.Tx) error {
		return set(tx, settingsBucket, []byte(name), []byte(value))
	})
}
