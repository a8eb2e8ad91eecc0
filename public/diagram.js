location.replace('./#/diagram' + location.search)
