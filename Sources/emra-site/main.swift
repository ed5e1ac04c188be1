print("emra-site")
